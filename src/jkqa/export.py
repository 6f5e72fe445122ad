"""A model's transformer exported for questions, and checked against the reference. Needs torch.

The graph comes from torch's TorchScript exporter: on a small model it takes 2 s where the newer
one takes 40, and needs one package fewer. What it makes is only used if its vectors are right.
"""

import hashlib
import io
import shutil
import tempfile
import warnings
from collections.abc import Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from jkqa.errors import ModelError
from jkqa.exported import (
    GRAPH,
    RECORD,
    TOKENIZER,
    Check,
    Exported,
    Record,
    record_text,
)
from jkqa.protocols import Encoded
from jkqa.reference import Reference, quiet
from jkqa.weights import FILE, Weights, hash_of

if TYPE_CHECKING:
    import torch

#: An export whose vectors are further from the reference's is not used.
LEAST_COSINE = 0.9999
#: Texts of every kind that must come out as in the reference.
CHECKED = (
    "When was the treaty signed?",
    "Who chaired the inquiry into the loss of the ferry, and what did it find?",
    "WHY did the PLAN for liaison offices meet opposition?",
    "Kovarić, Šimůnek and Nuñez met in Zürich; naïve façades, coöperation.",
    "$72,200 (105 million won), 3.5%, 27.6.2031, 6/27/2031, U.S.-led, 2-plus-2",
    "the 2nd, 3rd and 21st of March; 12:30 p.m.; COVID-19; G7; F-16s; A/RES/79",
    "‘quoted’ “words” – with dashes — of all kinds… and an ellipsis",
    "日韓首脳会談はいつ開かれましたか",
    "한일 정상회담은 언제 열렸습니까?",
    "mixed 東京 and Seoul 서울 \N{SLIGHTLY SMILING FACE} in one",
    "  spaces   before,\tbetween\nand after  ",
    "x",
    "?",
    "internationalisation antidisestablishmentarianism floccinaucinihilipilification",
    "a longer text, of more word pieces than the model's window has room for: " * 60,
)
_VERSIONS = ("sentence-transformers", "transformers", "torch", "tokenizers", "onnxruntime")


class CannotExport(ModelError):
    """A model that questions cannot be encoded by without torch; the message says why."""


def export(reference: Reference, weights: str, folder: Path) -> None:
    """Export the reference's model to a folder, which is there whole or not at all.

    ``weights`` is the hash of its safetensors file. Raises CannotExport, and OSError where the
    folder cannot be written.
    """
    model = reference.folder
    if model is None or not (model / FILE).is_file():
        raise CannotExport(f"its weights are in no file {FILE}")
    pooling = _pooling(reference)
    folder.parent.mkdir(parents=True, exist_ok=True)
    new = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        graph, tensors = _graph(reference, Weights(model / FILE))
        (new / GRAPH).write_bytes(graph)
        files = {
            GRAPH: hashlib.sha256(graph).hexdigest(),
            TOKENIZER: _tokenizer(reference, model, new),
        }
        unchecked = Check(0, 0.0, 0.0, {})
        record = Record(
            reference.name, weights, tensors, files, pooling, reference.window, unchecked
        )
        made = Exported(new, model, record)
        record = replace(record, check=check(reference, made))
        (new / RECORD).write_text(record_text(record), "utf-8")
        new.chmod(0o755)
        shutil.rmtree(folder, ignore_errors=True)
        new.replace(folder)
    except ModelError as error:
        raise CannotExport(str(error)) from None
    finally:
        shutil.rmtree(new, ignore_errors=True)


def check(reference: Reference, made: Exported, texts: Sequence[str] = CHECKED) -> Check:
    """How far an export is from the reference. Raises CannotExport when that is too far."""
    worst_cosine, worst_difference = 1.0, 0.0
    for text, expected, found in zip(
        texts, reference.encode(texts), made.encode(texts), strict=True
    ):
        if not _same_pieces(expected, found):
            raise CannotExport(f"its word pieces differ from the reference's for {text[:40]!r}")
        one = np.vstack([expected.vector, expected.pieces]).astype(np.float64)
        other = np.vstack([found.vector, found.pieces]).astype(np.float64)
        worst_cosine = min(worst_cosine, float((one * other).sum(axis=1).min()))
        worst_difference = max(worst_difference, float(np.abs(one - other).max()))
    if not worst_cosine >= LEAST_COSINE:
        raise CannotExport(
            f"its vectors differ from the reference's (cosine {worst_cosine:.6f}, expected "
            f"{LEAST_COSINE} or more)"
        )
    versions = {name: version(name) for name in _VERSIONS}
    return Check(len(texts), round(worst_cosine, 8), round(worst_difference, 8), versions)


def _same_pieces(one: Encoded, other: Encoded) -> bool:
    return np.array_equal(one.ids, other.ids) and np.array_equal(one.places, other.places)


def _pooling(reference: Reference) -> Literal["mean", "cls"]:
    """How the model makes one vector of many; only what the numpy side can do."""
    names = [type(module).__name__ for module in reference.model]
    if names[:2] != ["Transformer", "Pooling"] or set(names[2:]) - {"Normalize"}:
        raise CannotExport(f"it has modules that jkqa does not know: {', '.join(names)}")
    if getattr(reference.model, "default_prompt_name", None):
        raise CannotExport("it puts a prompt before each text")
    pooling: Any = reference.model[1]
    mode = getattr(pooling, "pooling_mode", None) or pooling.get_pooling_mode_str()  # until 5.x
    mode = mode[0] if isinstance(mode, tuple | list) and len(mode) == 1 else mode
    if mode == "mean":
        return "mean"
    if mode == "cls":
        return "cls"
    raise CannotExport(f"it pools by {mode}; jkqa knows mean and cls")


def _graph(reference: Reference, weights: Weights) -> tuple[bytes, dict[str, str]]:
    """The graph in ONNX without the weights, and the names of these in the model's file."""
    import onnx

    made = onnx.load_from_string(_traced(reference))
    by_content = {_key(weights[name]): name for name in weights}
    tensors = {}
    for tensor in made.graph.initializer:
        name = by_content.get(_key(onnx.numpy_helper.to_array(tensor)))
        if name and len(tensor.raw_data) >= 1024:
            tensors[tensor.name] = name
            _leave_out(tensor)
    _fuse(made)
    return made.SerializeToString(deterministic=True), tensors


def _traced(reference: Reference) -> bytes:
    """The transformer as torch's exporter writes it, weights included."""
    import torch

    transformer: Any = reference.model[0]
    inside = transformer.auto_model.eval()
    attention = inside.config._attn_implementation  # noqa: SLF001  there is no public way to read it
    example = reference.model.tokenizer(
        ["a small example", "and a longer one of two"], padding=True, return_tensors="pt"
    )
    names = ["input_ids", "attention_mask"]
    with quiet(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        inside.set_attn_implementation("eager")  # plain operations, a fifth fewer of them
        content: Any = io.BytesIO()  # its types know paths only
        try:
            torch.onnx.export(
                _last_hidden_state(inside),
                tuple(example[name] for name in names),
                content,
                input_names=names,
                output_names=["vectors"],
                dynamic_axes={name: {0: "texts", 1: "pieces"} for name in [*names, "vectors"]},
                opset_version=17,
                do_constant_folding=False,  # keeps the weights as they are in the file
                dynamo=False,
            )
        except Exception as error:  # noqa: BLE001  tracing runs the model's own code
            raise CannotExport(f"torch cannot export it ({str(error).strip()[:120]})") from None
        finally:
            inside.set_attn_implementation(attention)
    return bytes(content.getvalue())


def _last_hidden_state(inside: Any) -> "torch.nn.Module":
    import torch

    class Transformer(torch.nn.Module):
        """The transformer with the two inputs that questions need, and one output."""

        def __init__(self) -> None:
            super().__init__()
            self.inside = inside

        def forward(self, input_ids: Any, attention_mask: Any) -> Any:
            return self.inside(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state

    return Transformer()


def _key(array: Any) -> tuple[Any, ...]:
    digest = hashlib.sha256(np.ascontiguousarray(array).tobytes()).digest()
    return (array.dtype.str, array.shape, digest)


def _leave_out(tensor: Any) -> None:
    """Mark a tensor as one that is given when the graph is loaded."""
    import onnx

    size = len(tensor.raw_data)
    tensor.ClearField("raw_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    for key, value in (("location", FILE), ("length", str(size))):
        entry = tensor.external_data.add()
        entry.key, entry.value = key, value


def _fuse(made: Any) -> None:
    """Products with a transposed weight in one step, or onnxruntime transposes all when loading."""
    import onnx

    graph = made.graph
    given = {tensor.name for tensor in graph.initializer}
    turned = {
        step.output[0]: step
        for step in graph.node
        if step.op_type == "Transpose"
        and step.input[0] in given
        and list(step.attribute[0].ints) == [1, 0]
    }
    for step in graph.node:
        if step.op_type == "MatMul" and step.input[1] in turned:
            step.op_type, step.domain = "FusedMatMul", "com.microsoft"
            step.input[1] = turned[step.input[1]].input[0]
            step.attribute.append(onnx.helper.make_attribute("transB", 1))
    used = {name for step in graph.node for name in step.input}
    for step in turned.values():
        if step.output[0] not in used:
            graph.node.remove(step)
    made.opset_import.append(onnx.helper.make_opsetid("com.microsoft", 1))


def _tokenizer(reference: Reference, model: Path, new: Path) -> str:
    """The hash of the tokenizer's file: the model's own where it is the same, else a new one."""
    import json

    backend: Any = reference.model.tokenizer.backend_tokenizer
    own = model / TOKENIZER
    state = json.loads(backend.to_str())
    settings = {"padding", "truncation"}
    if own.is_file():
        theirs = json.loads(own.read_text("utf-8"))
        if all(theirs.get(k) == v for k, v in state.items() if k not in settings):
            return hash_of(own)
    text = json.dumps({**state, **dict.fromkeys(settings)}, ensure_ascii=False)
    (new / TOKENIZER).write_text(text, "utf-8")
    return hash_of(new / TOKENIZER)
