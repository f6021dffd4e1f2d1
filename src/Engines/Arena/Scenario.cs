namespace Shouwen.Engines.Arena;

/// <summary>A game as designed beforehand. Times are in milliseconds, shares in thousandths, money in whole units of the currency.</summary>
public sealed record Scenario
{
    /// <summary>By what files and logs name it.</summary>
    public required string Code { get; init; }

    /// <summary>Its name.</summary>
    public required Phrase Name { get; init; }

    /// <summary>What players are told first.</summary>
    public required Phrase About { get; init; }

    /// <summary>What is counted, such as a movement.</summary>
    public required Phrase Unit { get; init; }

    /// <summary>The same of several.</summary>
    public required Phrase Units { get; init; }

    /// <summary>The currency, such as USD.</summary>
    public required string Currency { get; init; }

    /// <summary>Where services are used, each with a customer manager.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Kinds of movement that services serve.</summary>
    public required IReadOnlyList<Named> Phases { get; init; }

    /// <summary>When movements are due.</summary>
    public required Schedule Schedule { get; init; }

    /// <summary>What can fail.</summary>
    public required IReadOnlyList<Service> Services { get; init; }

    /// <summary>How each service fails.</summary>
    public required IReadOnlyList<ServiceFaults> Faults { get; init; }

    /// <summary>What a report tells.</summary>
    public required IReadOnlyList<FormField> Form { get; init; }

    /// <summary>Names of the roles, by role.</summary>
    public required IReadOnlyDictionary<Role, Phrase> Roles { get; init; }

    /// <summary>Clerks, experts, and experts that come with <see cref="Parts.Experts"/>.</summary>
    public required Crew Crew { get; init; }

    /// <summary>How long things take and how often they happen.</summary>
    public required Times Times { get; init; }

    /// <summary>Chances.</summary>
    public required Chances Chances { get; init; }

    /// <summary>What help costs, and what movements are worth.</summary>
    public required Money Money { get; init; }

    /// <summary>The rounds.</summary>
    public required IReadOnlyList<RoundPlan> Rounds { get; init; }

    /// <summary>Share of movements that the agreement asks for, in percent.</summary>
    public required int TargetPercent { get; init; }
}

/// <summary>Something with a code and a name.</summary>
public record Named(string Code, Phrase Name);

/// <summary>A place with its routes.</summary>
public sealed record Place(string Code, Phrase Name, IReadOnlyList<Phrase> Routes) : Named(Code, Name);

/// <summary>Movement `i` of place `k` is due at First + k Step + i Every; its phase takes turns. One that is blocked for longer than Hold is cancelled.</summary>
public sealed record Schedule(int PerPlace, int First, int Step, int Every, int Hold);

/// <summary>What can fail: the phases it blocks, at how many places at once, its priority from 1, how often beside others, and which fields of the form experts need.</summary>
public sealed record Service(string Code, Phrase Name, IReadOnlyList<string> Blocks, int Reach, int Priority, int Weight, IReadOnlyList<string> Needs) : Named(Code, Name);

/// <summary>How one service fails: what is seen, what can be tested, what can be done, and the causes.</summary>
public sealed record ServiceFaults(string Service, IReadOnlyList<Phrase> Symptoms, IReadOnlyList<FaultTest> Tests, IReadOnlyList<Solution> Solutions, IReadOnlyList<Cause> Causes);

/// <summary>A test and how long it takes.</summary>
public sealed record FaultTest(string Code, Phrase Name, int Time) : Named(Code, Name);

/// <summary>What can be done, step by step.</summary>
public sealed record Solution(string Code, Phrase Name, IReadOnlyList<Phrase> Steps) : Named(Code, Name);

/// <summary>A cause: the symptom it shows (from 0), what its tests find, which tests conclude it, its solution, and another that some of its faults need.</summary>
public sealed record Cause(string Code, Phrase Name, int Symptom, Phrase Clue, IReadOnlyList<string> Tests, string Solution, string? Other) : Named(Code, Name);

/// <summary>What a field of the form holds.</summary>
public enum FormFieldKind
{
    /// <summary>The place where it fails.</summary>
    Place,

    /// <summary>The service that fails.</summary>
    Service,

    /// <summary>What is seen.</summary>
    Symptom,

    /// <summary>A detail of its own options, to be read off the fault.</summary>
    Detail,
}

/// <summary>A field of the form; one that is spoken is told without a form too.</summary>
public sealed record FormField(string Code, Phrase Name, FormFieldKind Kind, bool Spoken, IReadOnlyList<Phrase> Options) : Named(Code, Name);

/// <summary>How many people a round has, beside one customer manager a place, a director, a delivery manager and a supplier.</summary>
public sealed record Crew(int Clerks, int Experts, int MoreExperts);

/// <summary>Milliseconds. Decay is by priority; Limit, after which help may be bought, too.</summary>
public sealed record Times
{
    /// <summary>A round.</summary>
    public required int Round { get; init; }

    /// <summary>From a fault to the service being down, by priority.</summary>
    public required IReadOnlyList<int> Decay { get; init; }

    /// <summary>Usual limits for buying, by priority.</summary>
    public required IReadOnlyList<int> Limits { get; init; }

    /// <summary>The first fault of a round.</summary>
    public required int FirstFault { get; init; }

    /// <summary>Between faults at the beginning of a round.</summary>
    public required int GapFirst { get; init; }

    /// <summary>Between faults at its end.</summary>
    public required int GapLast { get; init; }

    /// <summary>Looking something up in the knowledge base.</summary>
    public required int LookUp { get; init; }

    /// <summary>Asking back what a report left out.</summary>
    public required int Clarify { get; init; }

    /// <summary>Verifying a solution.</summary>
    public required int Verify { get; init; }

    /// <summary>After a rejection nothing can be proposed for so long.</summary>
    public required int Rejection { get; init; }

    /// <summary>Repairing, once the solution is accepted.</summary>
    public required int Repair { get; init; }

    /// <summary>From an order to the restored service.</summary>
    public required int Delivery { get; init; }

    /// <summary>Writing an article.</summary>
    public required int Write { get; init; }

    /// <summary>Switching to a mirror.</summary>
    public required int Switch { get; init; }

    /// <summary>What an expert loses to somebody who comes and asks.</summary>
    public required int Interruption { get; init; }
}

/// <summary>Thousandths. Joint, Newcomer and Tests multiply times.</summary>
public sealed record Chances
{
    /// <summary>A fault repeats an earlier one of the session.</summary>
    public required int Repeat { get; init; }

    /// <summary>A cause with two solutions needs the other one.</summary>
    public required int Other { get; init; }

    /// <summary>A mirror works when switched to.</summary>
    public required int MirrorWorks { get; init; }

    /// <summary>A cause that is not known yet is found between rounds.</summary>
    public required int Foresee { get; init; }

    /// <summary>What a test takes with two experts.</summary>
    public required int Joint { get; init; }

    /// <summary>What a test takes a newcomer.</summary>
    public required int Newcomer { get; init; }

    /// <summary>What every test takes beside its own time.</summary>
    public required int Tests { get; init; }
}

/// <summary>Prices of help by priority, of a mirror; what a movement earns, what a minute of delay and a cancellation cost.</summary>
public sealed record Money(IReadOnlyList<int> Prices, int Mirror, int MostMirrors, int Earns, int MinuteLate, int Cancelled);

/// <summary>A round: its budget, how fast services decay (thousandths), its first fault, and all its faults where they are not drawn.</summary>
public sealed record RoundPlan(int Budget, int Decay, PlannedFault? First, IReadOnlyList<PlannedFault> Faults);

/// <summary>A fault that comes by plan; places count from 0.</summary>
public sealed record PlannedFault(int At, string Service, string? Cause, int Place);
