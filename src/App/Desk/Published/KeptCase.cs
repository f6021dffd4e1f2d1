namespace Shouwen.App.Desk.Published;

/// <summary>From <see cref="Buy"/> to <see cref="Verify"/>, the steps of a purchase; from <see cref="Recover"/> on, those of a recovery.</summary>
public enum KeptActKind { Message, Reply, Note, Move, HandOver, Offer, Article, Buy, Approve, Order, Deliver, Verify, Recover, Apologise, PutRight, Compensate, Decide, AskAgain }

/// <summary>One thing that was done with a case.</summary>
/// <param name="After">Working hours since what was done before; of a customer's message, hours.</param>
/// <param name="By">Who did it, or wrote down what the customer said.</param>
/// <param name="What">The transition of a move; number and title of an article that was used; why a recovery was opened, what is given, `approve` or `refuse`, how it ended; supplier/item of a purchase, and whether what came was taken: `accept`, `again`, `reject`.</param>
/// <param name="To">Who gets the work, is asked to answer for the case, or to approve what is given; none where one gives it by oneself.</param>
/// <param name="Score">Number of the follow-up that opened a recovery; what the customer gives it when asked again.</param>
public sealed record KeptAct(KeptActKind Kind, double After, Guid By, string? Text = null, string? What = null, Guid? To = null, IReadOnlyDictionary<string, string>? Fields = null, int? Score = null);

/// <summary>A case as it went. What lies after the moment at which it is kept has not happened yet.</summary>
/// <param name="Owner">Who took it, and answers for it.</param>
public sealed record KeptCase(
    string Type, string Title, string? Text, DateTimeOffset OpenedAt, string? Customer, string? Topic, string? Channel, Guid Owner, int Impact, int Urgency, IReadOnlyDictionary<string, string> Fields,
    IReadOnlyList<string> Tags, IReadOnlyList<KeptAct> Acts)
{
    public string? Region { get; init; }
    public string? Product { get; init; }
    public string? Queue { get; init; }

    /// <summary>What its own system calls the contact that it came of.</summary>
    public string? Contact { get; init; }
}

/// <summary>Somebody who works on kept cases.</summary>
/// <param name="Team">Code of their team.</param>
public sealed record KeptWorker(string Name, string? Team);

/// <summary>An article that was used on a kept case.</summary>
/// <param name="What">As the case says it.</param>
public sealed record KeptArticleUse(Guid CaseId, string What, DateTimeOffset At, Guid By);
