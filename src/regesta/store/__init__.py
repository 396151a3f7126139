"""The output folder: what builds wrote there, how a new one takes its place, and who is at it.

Only what an earlier build wrote, and what still has the bytes that it wrote, is ever deleted or
overwritten. Which that is stands in lists that only builds write (`listing`).
"""
