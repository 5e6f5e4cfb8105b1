"""One planned output → its bytes."""
