using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Arena.Games;
using Shouwen.App.Arena.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Arena.Debrief;

/// <summary>A game's log to take away: to play it again (NDJSON, as the command line reads it), for programs (JSON), for tables (CSV); and its events for a process map.</summary>
internal static class ExportLog
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(Guid id, string? format, Db db, GameBoards boards, Acting acting, CancellationToken cancel)
    {
        var (log, refusal) = await GameLog.ReadAsync(db, boards, acting, id, cancel);
        if (log is null) return refusal!;
        return format switch
        {
            null or "ndjson" => File(log, "ndjson", "application/x-ndjson", LogFile.Write(log.Board, log.Row.SeedBits, log.Entries, log.Row.Minutes)),
            "json" => File(log, "json", "application/json", Json(log)),
            "csv" => File(log, "csv", "text/csv", Csv(log)),
            _ => Problem.Invalid("format", FieldErrors.UnknownCode),
        };
    }

    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Events(Guid id, Db db, GameBoards boards, Acting acting, CancellationToken cancel)
    {
        var (log, refusal) = await GameLog.ReadAsync(db, boards, acting, id, cancel);
        return log is null ? refusal! : File(log, "events.csv", "text/csv", EventRows.Csv(log.Play(), log.Reviews()));
    }

    private static FileContentHttpResult File(GameLog log, string extension, string type, string text) =>
        TypedResults.File(Encoding.UTF8.GetBytes(text), $"{type}; charset=utf-8", $"arena-{log.Row.Code}.{extension}");

    private static string Json(GameLog log) => JsonSerializer.Serialize(
        new
        {
            Scenario = log.Board.Scenario.Code,
            log.Board.Digest,
            // As text: it is larger than a browser's numbers.
            Seed = $"{log.Row.SeedBits}",
            log.Row.Name,
            log.Row.Minutes,
            Commands = log.Commands.Select(one => new { one.Number, one.Round, one.At, Do = EventRows.Name(one.Kind), one.Seat, one.Target, one.A, one.B, Form = $"{one.Form}", Player = one.PlayerId }),
        }, JsonSerializerOptions.Web);

    private static string Csv(GameLog log)
    {
        var text = new StringBuilder("number,round,at,do,seat,target,a,b,form,player\n");
        foreach (var one in log.Commands)
            text.Append(CultureInfo.InvariantCulture, $"{one.Number},{one.Round + 1},{one.At},{EventRows.Name(one.Kind)},{one.Seat},{one.Target},{one.A},{one.B},{one.Form},{one.PlayerId}\n");
        return text.ToString();
    }
}
