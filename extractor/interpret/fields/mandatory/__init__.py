"""What of a group says whether its fields are mandatory, besides their own cells."""
