"""Objects of all pages -> components with names of their own; equal objects are one."""
