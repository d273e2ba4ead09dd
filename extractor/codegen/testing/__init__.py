"""What generated tests call, must see on the wire and are answered with. Knows no language."""
