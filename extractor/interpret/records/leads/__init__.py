"""How fields begin where they stand in no table."""
