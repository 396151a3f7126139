"""From a source text to a draft of its record: what rules can tell, for a person to confirm."""
