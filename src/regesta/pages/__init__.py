"""The pages of the site, one module a kind: its inputs, its view, `gather` and `make`."""
