namespace Shouwen.Engines.Arena;

/// <summary>What a team can look back on after a round, told from its log. Times in milliseconds.</summary>
/// <param name="Round">From 0.</param>
/// <param name="Result">What it came to.</param>
/// <param name="Tiers">Where faults were solved, and how long that took from the fault on.</param>
/// <param name="Steps">From one thing that happened to a case to the next: how often, and how long that took; the longest in all first.</param>
/// <param name="Gaps">Causes that came more than once and were found out anew, the dearest first.</param>
/// <param name="Early">Help that was bought although the team could have solved it.</param>
/// <param name="Experts">Who was crowded.</param>
/// <param name="Events">What happened to cases, for a process map.</param>
/// <param name="Acts">What each seat did on cases, and how long that took.</param>
public sealed record RoundReview(int Round, RoundResult Result, IReadOnlyList<TierReview> Tiers, IReadOnlyList<StepReview> Steps, IReadOnlyList<KnowledgeGap> Gaps, IReadOnlyList<EarlyPurchase> Early, IReadOnlyList<ExpertReview> Experts, IReadOnlyList<CaseEvent> Events, IReadOnlyList<ActReview> Acts);

/// <summary>Faults solved by somebody, and the mean time from the fault on.</summary>
public sealed record TierReview(SolvedBy By, int Faults, long MeanTime);

/// <summary>One thing that directly follows another on cases.</summary>
public sealed record StepReview(EventKind From, EventKind To, int Count, long MeanTime, int Longest);

/// <summary>What a seat did on cases: how often, and the mean time since what happened before on the case; of a report, since the fault.</summary>
public sealed record ActReview(int Seat, EventKind Activity, int Count, long MeanTime);

/// <summary>A cause that was there before: faults of it in the round, of these solved without an article, the time that tests of it took, and whether there is an article now.</summary>
public sealed record KnowledgeGap(string Service, string Cause, int Faults, int WithoutArticle, long TestTime, bool IsWritten);

/// <summary>Why help was not needed yet.</summary>
public enum EarlyReason : byte
{
    /// <summary>The knowledge base said how, for those who solve.</summary>
    Known,

    /// <summary>An expert had nothing to do.</summary>
    ExpertFree,
}

/// <summary>Help that was bought early.</summary>
public sealed record EarlyPurchase(int Case, string Service, int At, int Price, EarlyReason Reason);

/// <summary>An expert's round: cases begun, time at work, interruptions, and the longest queue.</summary>
public sealed record ExpertReview(int Seat, int Started, long BusyTime, int Pressed, int LongestQueue);

/// <summary>Something that happened to a case; Seat is -1 for nobody at a seat.</summary>
public sealed record CaseEvent(int Case, EventKind Activity, int At, int Seat, string Service, int Priority);
