"""A plan → the output folder: only what changed, and nothing half-written."""
