"""Runs first in the frozen program: gives back the environment that the person started it with.

On Linux PyInstaller starts the program twice, the second time with LD_LIBRARY_PATH set to the
bundle, for the dynamic linker, which has read it by now. A browser that is opened for a link must
not see it: it would load our libraries in the place of its own.
"""

import os
import sys

if sys.platform == "linux":
    os.environ.pop("LD_LIBRARY_PATH", None)
    given = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if given is not None:
        os.environ["LD_LIBRARY_PATH"] = given
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]
