"""What pages say of servers and credentials -> ``servers``, ``securitySchemes`` and ``security`` of the document."""
