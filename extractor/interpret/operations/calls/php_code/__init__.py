"""Calls in the code of PHP: the values of a program, and the calls of curl that it makes."""
