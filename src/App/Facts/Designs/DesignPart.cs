using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Shouwen.Engines.Mining;

namespace Shouwen.App.Facts.Designs;

public enum DesignKind { Step, Sequence, Choice, Optional, Parallel, Loop }

/// <summary>A part of a designed process as pages and the store have it.</summary>
/// <param name="Activity">What a step does, under the name that logs have it by; null of other kinds.</param>
/// <param name="Parts">What is inside: of a sequence in its order, of a choice and of what runs in parallel the branches, of an optional part one, of a loop what is done each time and, where there is such, what is done between.</param>
public sealed record DesignPart([property: JsonRequired] DesignKind Kind, string? Activity = null, IReadOnlyList<DesignPart>? Parts = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    internal IReadOnlyList<DesignPart> Inside => Parts ?? [];

    internal static DesignPart Read(string text) => JsonSerializer.Deserialize<DesignPart>(text, Options)!;

    internal IEnumerable<string> Activities() => Kind == DesignKind.Step ? [Activity!.Trim()] : Inside.SelectMany(part => part.Activities());

    internal string Text() => JsonSerializer.Serialize(this, Options);

    /// <summary>As the engine aligns it.</summary>
    internal ProcessPart Process() => Kind switch
    {
        DesignKind.Step => new Step(Activity!.Trim()),
        DesignKind.Sequence => new Sequence(All()),
        DesignKind.Choice => new Choice(All()),
        DesignKind.Optional => new Choice([Parts![0].Process(), new Sequence([])]),
        DesignKind.Parallel => new Concurrent(All()),
        _ => new Loop(Parts![0].Process(), Inside.Count > 1 ? Parts[1].Process() : new Sequence([])),
    };

    /// <summary>Of a process that a text or a log gave.</summary>
    internal static DesignPart Of(ProcessPart part) => part switch
    {
        Step step => new(DesignKind.Step, step.Activity),
        Sequence sequence => new(DesignKind.Sequence, Parts: Of(sequence.Parts)),
        Choice choice when choice.Branches.Any(IsNothing) && choice.Branches.Where(branch => !IsNothing(branch)).ToList() is { Count: > 0 } some => new(DesignKind.Optional, Parts: [some.Count == 1 ? Of(some[0]) : new(DesignKind.Choice, Parts: Of(some))]),
        Choice choice => new(DesignKind.Choice, Parts: Of(choice.Branches)),
        Concurrent beside => new(DesignKind.Parallel, Parts: Of(beside.Branches)),
        Loop loop => new(DesignKind.Loop, Parts: IsNothing(loop.Back) ? [Of(loop.Body)] : [Of(loop.Body), Of(loop.Back)]),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "No such part."),
    };

    private List<ProcessPart> All() => [.. Inside.Select(part => part.Process())];

    private static List<DesignPart> Of(IReadOnlyList<ProcessPart> parts) => [.. parts.Select(Of)];

    private static bool IsNothing(ProcessPart part) => part is Sequence { Parts.Count: 0 };
}
