"""Exercises told in sentences, as clinics hand them out."""
