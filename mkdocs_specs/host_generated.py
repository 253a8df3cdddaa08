"""GeneratedFile: a file of ours that tells a dirty build of MkDocs the truth about whether it has changed."""

from pathlib import Path

from mkdocs.structure.files import File


class GeneratedFile(File):
    """A page or file that is made anew in each build: MkDocs would take it for changed each time."""

    is_as_written = False
    """Whether a page is known to be the one that was written last."""

    def is_modified(self) -> bool:
        """Whether it differs from what is published."""
        published = Path(self.abs_dest_path)
        if self.is_documentation_page():
            return not self.is_as_written or not published.is_file()
        try:
            return published.read_bytes() != self.content_bytes
        except OSError:
            return True
