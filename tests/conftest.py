"""Puts this folder on the path, so that browser tests and benchmarks share what starts JupyterLab and Voilà."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
