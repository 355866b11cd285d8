"""Puts this folder on the path, so that browser tests and benchmarks share what starts JupyterLab and Voilà.

Property tests try the same examples at every run, so that a test that turns red says that something has changed;
``make explore`` tries new ones, as many as ``HIPFLEX_EXAMPLES`` says where a test asks for it.
"""

import os
import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))
settings.register_profile("steady", derandomize=True)
settings.load_profile("default" if "HIPFLEX_EXAMPLES" in os.environ else "steady")
