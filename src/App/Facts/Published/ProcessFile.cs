using Shouwen.App.Files.Published;
using Shouwen.Engines.Mining;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Shouwen.App.Facts.Published;

/// <summary>A designed process as people write it (YAML): a list is one step after the other, and `choice`, `optional`, `parallel` and `loop` are what is not.</summary>
public sealed record ProcessFile(string? Name, ProcessPart Process)
{
    private const int Longest = 256 * 1024;
    private const int MostParts = 2000;
    private const int Deepest = 40;
    private const string Back = "back";
    private static readonly string[] Top = ["name", "process"];
    private static readonly string[] Blocks = ["step", "sequence", "choice", "optional", "parallel", "loop"];

    /// <summary>The process, or what is wrong with its text and where.</summary>
    public static (ProcessFile? File, IReadOnlyList<string> Wrong) Read(string yaml)
    {
        if (yaml.Length > Longest) return (null, [$"A process has at most {Longest} characters."]);
        try
        {
            return (new Reading(new Parser(new StringReader(yaml))).File(), []);
        }
        catch (Fault fault)
        {
            return (null, [fault.Message]);
        }
        catch (YamlException failure)
        {
            return (null, [YamlFault.Say(failure, _ => Top)]);
        }
    }

    private sealed class Fault(ParsingEvent at, string said) : Exception($"line {at.Start.Line}: {said}");

    private sealed class Reading(IParser text)
    {
        private int parts;

        public ProcessFile File()
        {
            text.Consume<StreamStart>();
            if (!text.TryConsume<DocumentStart>(out var document)) throw new Fault(text.Current!, Needed);
            var (name, process) = ((string?)null, (ProcessPart?)null);
            if (!text.TryConsume<MappingStart>(out _)) throw new Fault(document, Needed);
            while (!text.TryConsume<MappingEnd>(out _))
            {
                var key = text.Consume<Scalar>();
                if (key.Value == "name") name = text.Consume<Scalar>().Value;
                else if (key.Value == "process") process = process is null ? Part(0) : throw new Fault(key, "process is there twice.");
                else throw Unknown(key, Top);
            }

            return new(name, process ?? throw new Fault(document, Needed));
        }

        private const string Needed = "Write the steps under process:, such as process: [Register, Assess, Close].";

        private ProcessPart Part(int depth)
        {
            if (++parts > MostParts) throw new Fault(text.Current!, $"A process has at most {MostParts} parts.");
            if (depth > Deepest) throw new Fault(text.Current!, $"Blocks are nested more than {Deepest} deep.");
            if (text.Accept<AnchorAlias>(out var alias)) throw new Fault(alias, "Anchors and aliases are not read here: write the steps out.");
            if (text.TryConsume<Scalar>(out var scalar)) return Activity(scalar);
            if (text.Accept<SequenceStart>(out _)) return new Sequence(List(depth));
            return Block(depth);
        }

        private static Step Activity(Scalar scalar) => string.IsNullOrWhiteSpace(scalar.Value) ? throw new Fault(scalar, "A step has no name. An empty list [] is nothing to do.") : new(scalar.Value.Trim());

        private List<ProcessPart> List(int depth)
        {
            var (start, list) = (text.Current!, new List<ProcessPart>());
            if (!text.TryConsume<SequenceStart>(out _)) throw new Fault(start, "A list is expected here, such as [A, B].");
            while (!text.TryConsume<SequenceEnd>(out _)) list.Add(Part(depth + 1));
            return list;
        }

        private ProcessPart Block(int depth)
        {
            var start = text.Consume<MappingStart>();
            var (part, back, backKey) = ((ProcessPart?)null, (ProcessPart?)null, (Scalar?)null);
            while (!text.TryConsume<MappingEnd>(out _))
            {
                var key = text.Consume<Scalar>();
                if (key.Value == Back) (backKey, back) = (key, Part(depth + 1));
                else if (part is not null) throw new Fault(key, $"“{key.Value}” stands beside another block: begin a new item of the list with -.");
                else part = Block(key, depth);
            }

            if (part is null) throw new Fault(start, $"A block is one of {string.Join(", ", Blocks)}.");
            if (back is null) return part;
            return part is Loop loop ? loop with { Back = back } : throw new Fault(backKey!, "back belongs to a loop: what is done between two times.");
        }

        private ProcessPart Block(Scalar key, int depth)
        {
            switch (key.Value)
            {
                case "step": return Activity(text.Consume<Scalar>());
                case "sequence": return new Sequence(List(depth + 1));
                case "optional": return new Choice([Part(depth + 1), new Sequence([])]);
                case "loop": return new Loop(Part(depth + 1), new Sequence([]));
                case "choice": return new Choice(Branches(key, depth));
                case "parallel": return new Concurrent(Branches(key, depth));
                default: throw Unknown(key, [.. Blocks, Back]);
            }
        }

        private List<ProcessPart> Branches(Scalar key, int depth) => List(depth + 1) is { Count: > 0 } branches ? branches : throw new Fault(key, $"{key.Value} has no branches: list them.");

        private static Fault Unknown(Scalar key, IReadOnlyList<string> known) =>
            new(key, $"there is no key “{key.Value}” here; known are {string.Join(", ", known)}.{(YamlFault.Nearest(key.Value, known) is { } meant ? $" Was {meant} meant?" : "")}");
    }
}
