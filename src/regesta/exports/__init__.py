"""Files for machines, and what pages say of themselves to machines: inputs -> bytes. Pure."""
