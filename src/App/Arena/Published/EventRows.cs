using System.Globalization;
using System.Text;
using System.Text.Json;
using Shouwen.Engines.Arena;

namespace Shouwen.App.Arena.Published;

/// <summary>What happened to cases as an event log (CSV) for a process map: case, activity, time, resource.</summary>
public static class EventRows
{
    private const int HoursApart = 8;
    private static readonly DateTime Begin = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Rounds stand eight hours apart on made-up days: only the time within a round is real.</summary>
    public static string Csv(Game game, IReadOnlyList<RoundReview> reviews)
    {
        var text = new StringBuilder("case,activity,time,resource,service,priority\n");
        foreach (var review in reviews)
        {
            foreach (var one in review.Events)
            {
                var time = Begin.AddHours(HoursApart * review.Round).AddMilliseconds(one.At);
                text.Append(CultureInfo.InvariantCulture, $"{review.Round + 1}-{one.Case + 1},{Name(one.Activity)},{time:yyyy-MM-dd'T'HH:mm:ss.fff'Z'},{(one.Seat < 0 ? "" : $"{Name(game.RoleOf(one.Seat))} {one.Seat}")},{one.Service},{(one.Priority == 0 ? "" : one.Priority)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A word of code as files have it.</summary>
    public static string Name<T>(T word) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{word}");
}
