using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Published;
using Shouwen.App.Http;

namespace Shouwen.App.Voice.FollowUps;

/// <summary>Work on one follow-up: read it, note that the customer was reached, close it with what came of it.</summary>
internal static class WorkFollowUp
{
    public const string NotAsked = "notAsked";

    public static async Task<Results<Ok<FollowUpForm>, ProblemHttpResult>> Read(int number, Db db, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel) =>
        await StoredFollowUps.FindAsync(db, acting, number, cancel) is { } row ? await StoredFollowUps.AnswerAsync(db, time, row, http, cancel) : StoredFollowUps.NotFound(number);

    /// <summary>Reached twice is reached when it was first.</summary>
    public static Task<Results<Ok<FollowUpForm>, ProblemHttpResult>> Reach(
        int number, FollowUpReached given, Db db, FollowUpCases cases, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel) =>
        StoredFollowUps.WorkAsync(db, time, acting, number, http, async row =>
        {
            if (row.State == FollowUpState.Closed) return Problem.Conflict("voice.followUpClosed", "This follow-up is closed.");
            var errors = new FieldErrors();
            var note = Note(given.Note, errors);
            if (errors.Any) return errors.Problem();
            (row.State, row.ReachedAt, row.Note) = (FollowUpState.Reached, row.ReachedAt ?? time.GetUtcNow(), note ?? row.Note);
            if (row.CaseId is { } id) await cases.ReachAsync(acting, id, cancel);
            return null;
        }, cancel);

    /// <summary>A closed one is corrected so; it stays closed when it first was. Its case is done with it.</summary>
    public static Task<Results<Ok<FollowUpForm>, ProblemHttpResult>> Close(
        int number, FollowUpClosed given, Db db, FollowUpCases cases, TimeProvider time, Acting acting, IOptions<VoiceOptions> options, HttpContext http, CancellationToken cancel) =>
        StoredFollowUps.WorkAsync(db, time, acting, number, http, async row =>
        {
            var now = time.GetUtcNow();
            if (row.IsErased(now)) return Problem.Conflict("voice.followUpErased", "What was written here has been erased; it can no longer be changed.");
            var errors = new FieldErrors();
            var note = Note(given.Note, errors);
            errors.AddIf(given.SecondScore is not null && given.Outcome == FollowUpOutcome.NotReached, "secondScore", NotAsked);
            errors.AddIf(given.SecondScore < row.Least || given.SecondScore > row.Most, "secondScore", FieldErrors.OutOfRange);
            if (errors.Any) return errors.Problem();
            if (row.CaseId is { } id && (row.ClosedAt is null || row.Outcome != given.Outcome) && await cases.EndAsync(acting, id, NameOf(given.Outcome), cancel) is { } hindered) return hindered;
            if (given.Outcome != FollowUpOutcome.NotReached) row.ReachedAt ??= now;
            (row.State, row.Outcome, row.Note, row.SecondScore) = (FollowUpState.Closed, given.Outcome, note, given.SecondScore);
            if (row.ClosedAt is null)
            {
                row.ClosedAt = now;
                var forgotten = now.AddDays(options.Value.TypedKeptDays);
                if (forgotten < row.EraseAt) row.EraseAt = forgotten;
            }

            return null;
        }, cancel);

    /// <summary>As the contract calls it.</summary>
    private static string NameOf(FollowUpOutcome outcome) => JsonNamingPolicy.CamelCase.ConvertName($"{outcome}");

    private static string? Note(string? given, FieldErrors errors)
    {
        var text = string.Concat((given ?? "").ReplaceLineEndings("\n").Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))).Trim();
        errors.AddIf(text.Length > FollowUp.MaxNote, "note", FieldErrors.TooLong);
        return text.Length == 0 ? null : text;
    }
}
