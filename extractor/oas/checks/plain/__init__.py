"""What is plainly right, told without openapi-spec-validator."""
