"""Entries amended as their editor would: single values of front matter, all else left as it is."""
