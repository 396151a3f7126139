"""Templates and views become bytes."""
