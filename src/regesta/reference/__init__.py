"""What an entry may hold, told to those who write one: tables, JSON Schema, entries to fill in."""
