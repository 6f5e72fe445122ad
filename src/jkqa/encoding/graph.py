"""The graph of a transformer in ONNX, without its weights. Needs torch.

It is traced by torch's TorchScript exporter: on a small model that takes 2 s where the newer one
takes 40, and needs one package fewer. Who uses the graph checks its vectors first.
"""

import hashlib
import io
import math
import tempfile
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from jkqa.encoding.exported import WEIGHTS_FOLDER
from jkqa.encoding.reference import Reference, quiet
from jkqa.encoding.weights import Weights
from jkqa.errors import ModelError

if TYPE_CHECKING:
    import torch

_LARGE = 1 << 20  # numbers


class CannotExport(ModelError):
    """A model that questions cannot be encoded by without torch; the message says why."""


def graph_of(reference: Reference, weights: Weights) -> tuple[bytes, dict[str, str]]:
    """The graph in ONNX, which refers to the numbers in the file of the weights by their places.

    And the tables that are put in with each text: the graph's names, and those in the file.
    """
    import onnx

    made = onnx.load_from_string(_traced(reference))
    by_content = {_key(weights[name]): name for name in weights}
    names = {}
    for tensor in made.graph.initializer:
        name = by_content.get(_key(onnx.numpy_helper.to_array(tensor)))
        if name and len(tensor.raw_data) >= 1024:
            names[tensor.name] = name
    _leave_out(made, names, weights)
    _fuse(made)
    optimised = _optimised(made.SerializeToString(), weights.path)
    _leave_out(optimised, names, weights)
    tables = {name: names[name] for name in _ask_for_tables(optimised, names)}
    return optimised.SerializeToString(deterministic=True), tables


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


def _leave_out(made: Any, names: dict[str, str], weights: Weights) -> None:
    """Say where the numbers of those tensors lie, instead of the numbers."""
    import onnx

    for tensor in made.graph.initializer:
        if tensor.name in names:
            offset, size = weights.place(names[tensor.name])
            tensor.ClearField("raw_data")
            del tensor.external_data[:]
            tensor.data_location = onnx.TensorProto.EXTERNAL
            for key, value in (
                ("location", weights.path.name),
                ("offset", str(offset)),
                ("length", str(size)),
            ):
                entry = tensor.external_data.add()
                entry.key, entry.value = key, value


def _ask_for_tables(made: Any, names: dict[str, str]) -> list[str]:
    """Large tables of which few rows are read become inputs: onnxruntime would copy them whole."""
    import onnx

    graph = made.graph
    found = []
    for tensor in list(graph.initializer):
        uses = [
            (step, i) for step in graph.node for i, n in enumerate(step.input) if n == tensor.name
        ]
        looked_up = all(step.op_type == "Gather" and i == 0 for step, i in uses)
        if tensor.name in names and looked_up and math.prod(tensor.dims) >= _LARGE:
            graph.input.append(
                onnx.helper.make_tensor_value_info(tensor.name, tensor.data_type, tensor.dims)
            )
            found.append(tensor.name)
            graph.initializer.remove(tensor)
    return found


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


def _optimised(graph: bytes, weights: Path) -> Any:
    """The graph as onnxruntime makes it when it loads one, so that it need not do that again."""
    import onnx
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.log_severity_level = 4
    options.add_session_config_entry(WEIGHTS_FOLDER, str(weights.parent))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.onnx"
        options.optimized_model_filepath = str(path)
        try:
            ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # noqa: BLE001  onnxruntime's errors share no base
            raise CannotExport(f"onnxruntime cannot use it ({str(error)[:120]})") from None
        return onnx.load(str(path), load_external_data=False)
