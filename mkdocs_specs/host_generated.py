"""GeneratedFile: a file of ours that is published whole, and tells a dirty build of MkDocs whether it has changed."""

from pathlib import Path

from mkdocs.structure.files import File

from mkdocs_specs.writing import write_file


class GeneratedFile(File):
    """A page or file that is made anew in each build: MkDocs would take it for changed each time."""

    is_as_written = False
    """Whether a page is known to be the one that was written last."""

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002  # as MkDocs has it
        """Publish it, whole or not at all."""
        if not dirty or self.is_modified():
            write_file(Path(self.abs_dest_path), self.content_bytes)

    def is_modified(self) -> bool:
        """Whether it differs from what is published."""
        published = Path(self.abs_dest_path)
        if self.is_documentation_page():
            return not self.is_as_written or not published.is_file()
        try:
            return published.read_bytes() != self.content_bytes
        except OSError:
            return True
