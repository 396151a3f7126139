"""The tables of `/data/`, one a module: the parts that they are made of, and their columns."""
