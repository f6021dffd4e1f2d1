using System.Text.Json.Serialization;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Types;

public enum CaseFieldKind { Text, Number, Date, Choice }

/// <summary>What a state means to the clocks: waiting pauses resolutions, done ends them.</summary>
public enum CaseStateKind { Open, Working, Waiting, Done }

/// <param name="Code">By what answers are kept; stays when the label changes.</param>
public sealed record CaseField([property: JsonRequired] string Code, [property: JsonRequired] string Label, [property: JsonRequired] CaseFieldKind Kind)
{
    public bool Mandatory { get; init; }

    /// <summary>The field is there only when an earlier one has one of these values.</summary>
    public CaseFieldCondition? ShownIf { get; init; }
    public string? Help { get; init; }
    public string? Example { get; init; }
    public IReadOnlyList<string> Choices { get; init; } = [];
}

public sealed record CaseFieldCondition([property: JsonRequired] string Field, [property: JsonRequired] IReadOnlyList<string> Values);

public sealed record CaseStateDefinition([property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] CaseStateKind Kind);

/// <param name="From">States that it leads away from.</param>
public sealed record CaseTransition([property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] IReadOnlyList<string> From, [property: JsonRequired] string To)
{
    /// <summary>Fields that must be filled in by then.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];
    public bool NeedsReason { get; init; }
}

/// <param name="Targets">For each priority, the most urgent first: PT4H, or 3 workdays.</param>
public sealed record CasePromiseRule([property: JsonRequired] string Code, [property: JsonRequired] string Name, [property: JsonRequired] PromiseKind Kind, [property: JsonRequired] IReadOnlyList<string> Targets)
{
    /// <summary>Code of the working calendar; null for the centre's own.</summary>
    public string? Calendar { get; init; }

    /// <summary>Percent used, or working time before: 75, PT30M.</summary>
    public IReadOnlyList<string> Levels { get; init; } = [];
}

/// <summary>When a customer brings up the same again: within how many days it is a repeat, and by how many steps that raises the priority.</summary>
public sealed record RepeatRule([property: JsonRequired] int Days, [property: JsonRequired] int Raise);

/// <summary>Form, priorities, workflow and promises of a kind of case.</summary>
/// <param name="Priorities">Names, the most urgent first.</param>
/// <param name="Impacts">Names of the rows of the matrix, the gravest first.</param>
/// <param name="Urgencies">Names of its columns.</param>
/// <param name="Matrix">Which priority an impact and an urgency give, counted from 0.</param>
/// <param name="States">The first is that of a new case.</param>
public sealed record CaseTypeDefinition(
    [property: JsonRequired] IReadOnlyList<CaseField> Fields, [property: JsonRequired] IReadOnlyList<string> Priorities, [property: JsonRequired] IReadOnlyList<string> Impacts,
    [property: JsonRequired] IReadOnlyList<string> Urgencies, [property: JsonRequired] IReadOnlyList<IReadOnlyList<int>> Matrix, [property: JsonRequired] IReadOnlyList<CaseStateDefinition> States,
    [property: JsonRequired] IReadOnlyList<CaseTransition> Transitions, [property: JsonRequired] IReadOnlyList<CasePromiseRule> Promises)
{
    /// <summary>Null where repeats are not looked for.</summary>
    public RepeatRule? Repeat { get; init; }

    internal CaseStateDefinition State(string code) => States.First(state => state.Code == code);
}
