using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Rooms;

/// <summary>A player comes in, or back; Last is the newest number they have.</summary>
public sealed record Entering(string? Code, string? Token, long Last);

public sealed record TrainerEntering(Guid Game, long Last);

public sealed record ScreenEntering(string? Code, long Last);

public sealed record Entered(bool Ok, string? Refusal)
{
    public const string UnknownGame = "unknownGame", UnknownToken = "unknownToken", Over = "over", Solo = "solo";

    public static Entered In { get; } = new(true, null);

    public static Entered Refused(string why) => new(false, why);
}

/// <summary>A command as a client sends it; the seat is the connection's.</summary>
public sealed record Sent(Guid Id, CommandKind Kind, int Target, int A, int B, string? Form)
{
    internal long? FormBits => string.IsNullOrEmpty(Form) ? 0 : long.TryParse(Form, out var bits) ? bits : null;
}

public sealed record Answered(Guid Id, string Refusal)
{
    public const string None = "none", TooMany = "tooMany", NotSeated = "notSeated", UnknownCommand = "unknownCommand", TryAgain = "tryAgain";
}

internal sealed record Picture(long Number, IReadOnlyDictionary<string, Piece> Pieces, Piece Scenario);

/// <summary>What differs since From.</summary>
internal sealed record Change(long From, long Number, IReadOnlyDictionary<string, Piece> Set, IReadOnlyList<string> Gone, IReadOnlyList<Piece> Events);

internal sealed record Seated(int? Seat, Role? Role, int? Place);

/// <summary>An event without its number: who sees some of them learns nothing of the others.</summary>
internal sealed record Happened(EventKind Kind, int At, int Seat, int Case, int Fault, int A, int B)
{
    public static Happened Of(in ArenaEvent one) => new(one.Kind, one.At, one.Seat, one.Case, one.Fault, one.A, one.B);
}
