"""The command ``hikmah``, one module a sub-command."""
