using System.Text.Json.Serialization;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Plans;

/// <summary>What is drawn to be judged.</summary>
public enum JudgedKind
{
    /// <summary>Answered contacts of a period.</summary>
    Contact,

    /// <summary>Cases that were done in it.</summary>
    Case,
}

/// <summary>By what contacts are told apart before they are drawn.</summary>
public enum StratumCut { TimeOfDay, Length, Region, Product, Topic, Channel, Queue, Team, Agent }

/// <summary>How contacts are drawn to be judged, by which scorecard, and by whom.</summary>
/// <param name="Form">Code of the scorecard; a draw takes the version that is newest then.</param>
/// <param name="Size">Contacts of one draw.</param>
/// <param name="Evaluators">Members who get an even share.</param>
public sealed record PlanDocument([property: JsonRequired] string Form, [property: JsonRequired] int Size, [property: JsonRequired] IReadOnlyList<Guid> Evaluators)
{
    public JudgedKind Of { get; init; }
    public AllocationRule Rule { get; init; }

    /// <summary>A draw accepts what it was drawn from if at most so many of it have a critical or fatal error; null where nothing is to be accepted.</summary>
    public int? Accept { get; init; }

    /// <summary>From each agent at least.</summary>
    public int LeastPerAgent { get; init; }
    public IReadOnlyList<StratumCut> By { get; init; } = [];

    /// <summary>Hours of the day at which a new stratum begins.</summary>
    public IReadOnlyList<int> Hours { get; init; } = [9, 12, 14, 18];

    /// <summary>Seconds of talk, of cases hours until they were done, at which a new stratum begins.</summary>
    public IReadOnlyList<int> Lengths { get; init; } = [60, 180, 600];

    /// <summary>How many times as likely over-long contacts are drawn, and contacts after which the customer came back; of cases those that broke a promise, and those that repeat an earlier one.</summary>
    public double OverlongTimes { get; init; } = 1;
    public double CameBackTimes { get; init; } = 1;
    public int ShortestTalk { get; init; } = 30;

    /// <summary>Draws from what can be heard; the scores then stand for recorded contacts only.</summary>
    public bool OnlyRecorded { get; init; }
    public IReadOnlyList<string>? Queues { get; init; }
    public IReadOnlyList<string>? Topics { get; init; }
    public IReadOnlyList<string>? Channels { get; init; }
    public IReadOnlyList<string>? Regions { get; init; }
    public IReadOnlyList<string>? Products { get; init; }
    public IReadOnlyList<string>? Teams { get; init; }

    /// <summary>Looks into one place: beside a plan for all it would weigh twice, so what it draws is in no score of the centre.</summary>
    public bool IsFocused { get; init; }

    /// <summary>Days to judge in, and days to appeal in after the agent can see the score.</summary>
    public int DueDays { get; init; } = 7;
    public int AppealDays { get; init; } = 3;
}
