"""``hikmah serve``: the site as it stands, shown at the author's desk while it is being written."""
