"""mkdocs.yml → its values, as MkDocs reads them: with the files it inherits from and the variables it names."""

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

import yaml

from mkdocs_specs.problem import SpecsError

Values = dict[str, Any]


class Loader(yaml.SafeLoader):
    """Reads mkdocs.yml; what its other tags stand for is not needed here."""

    environment: Mapping[str, str]


def _variable(loader: Loader, node: yaml.Node) -> Any:  # noqa: ANN401  # any value of YAML
    """Read `!ENV NAME` or `!ENV [NAME, OTHER, default]`."""
    nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
    names = nodes[:-1] if len(nodes) > 1 else nodes
    for name in map(loader.construct_scalar, names):
        if name in loader.environment:
            text = loader.environment[name]
            tag = loader.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]  # its stub has no types
            return loader.construct_object(yaml.ScalarNode(tag, text, node.start_mark))
    return loader.construct_object(nodes[-1], deep=True) if len(nodes) > 1 else None


def _untagged(loader: Loader, _: str, node: yaml.Node) -> Any:  # noqa: ANN401  # any value of YAML
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    is_list = isinstance(node, yaml.SequenceNode)
    return loader.construct_sequence(node, deep=True) if is_list else loader.construct_mapping(node, deep=True)  # type: ignore[arg-type]  # a node is one of three


Loader.add_constructor("!ENV", _variable)
Loader.add_multi_constructor("!", _untagged)
Loader.add_multi_constructor("tag:yaml.org,2002:python/", _untagged)


def values_of(file: Path, environment: Mapping[str, str], texts: MutableMapping[Path, str]) -> Values:
    """Read mkdocs.yml and lay it over the files it inherits from: mappings are merged, all else is replaced.

    `texts` gets the text of each of these files.

    Raises:
        SpecsError: One cannot be read.
    """
    return _inherited(file, environment, texts, ())


def _inherited(
    file: Path, environment: Mapping[str, str], texts: MutableMapping[Path, str], heirs: tuple[Path, ...]
) -> Values:
    values = _read(file, environment, texts)
    if "INHERIT" not in values:
        return values
    parent = values.pop("INHERIT")
    heirs = (*heirs, file.resolve())
    path = file.parent / str(parent)
    if not isinstance(parent, str) or not path.is_file():
        message = f"{file}: INHERIT is '{parent}'; write the path of a file, relative to this one"
        raise SpecsError(message)
    if path.resolve() in heirs:
        message = f"{file}: INHERIT is '{parent}', which inherits from this file; break the circle"
        raise SpecsError(message)
    return _merged(_inherited(path, environment, texts, heirs), values)


def _merged(under: Values, over: Values) -> Values:
    both = {key for key in under.keys() & over.keys() if isinstance(under[key], dict) and isinstance(over[key], dict)}
    return {**under, **over, **{key: _merged(under[key], over[key]) for key in both}}


def _read(file: Path, environment: Mapping[str, str], texts: MutableMapping[Path, str]) -> Values:
    try:
        texts[file] = file.read_text(encoding="utf-8-sig")
        loader = Loader(texts[file])
        loader.environment = environment
        values = loader.get_single_data()
    except OSError as error:
        message = f"{file}: {error.strerror}; run this beside mkdocs.yml or name it with -f"
        raise SpecsError(message) from error
    except (yaml.YAMLError, ValueError) as error:
        message = f"{_place(file, error)}: this is not readable YAML: {_reason(error)}"
        raise SpecsError(message) from error
    return values if isinstance(values, dict) else {}


def _place(file: Path, error: Exception) -> str:
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    return f"{file}:{mark.line + 1}:{mark.column + 1}" if mark is not None else str(file)


def _reason(error: Exception) -> str:
    """Say what PyYAML stopped at, in one line."""
    problem = error.problem if isinstance(error, yaml.MarkedYAMLError) else None
    return problem or " ".join(str(error).split())
