"""Exercises from other tools and tables, brought into the library's words."""
