"""Addresses that stand in lines of their own, and labels beside them."""
