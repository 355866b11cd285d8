"""Puts this folder on the path, so that browser tests and benchmarks share what starts JupyterLab and Voilà."""
