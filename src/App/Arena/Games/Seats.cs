using System.Security.Cryptography;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Games;

/// <summary>The seats of a board, and in which order people are worth more there than bots.</summary>
internal static class Seats
{
    /// <summary>As they are before the first round.</summary>
    public static IReadOnlyList<SeatView> Of(Board board) => ViewOf.Trainer(Play.Start(board, 0)).Seats;

    /// <summary>One of each role first, then a second of those that have several; who comes in a later round, and the supplier, last.</summary>
    public static IReadOnlyList<int> InOrder(Board board)
    {
        var seats = Of(board);
        return [.. seats.OrderBy(one => one.Role == Role.Supplier).ThenBy(one => !one.IsActive).ThenBy(one => seats.Count(other => other.Role == one.Role && other.Seat < one.Seat)).ThenBy(one => one.Role).Select(one => one.Seat)];
    }

    /// <summary>The people over the seats by lot; who is left over has none.</summary>
    public static IReadOnlyDictionary<Guid, int> Deal(Board board, IEnumerable<Guid> people)
    {
        var lot = people.ToArray();
        RandomNumberGenerator.Shuffle<Guid>(lot);
        return lot.Zip(InOrder(board)).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>A free seat of a role, at this place where it has one there.</summary>
    public static int? Free(Board board, Role role, IReadOnlySet<int> taken, int? place = null) =>
        Of(board).Where(one => one.Role == role && !taken.Contains(one.Seat)).OrderBy(one => !one.IsActive).ThenBy(one => place is { } at && one.Place != at).Select(one => (int?)one.Seat).FirstOrDefault();
}
