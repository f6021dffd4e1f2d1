using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Cases;

/// <summary>What is done with each of some cases: its work handed over, a tag put on it, or a transition that asks for nothing more.</summary>
public enum ManyAct { HandOver, Tag, Move }

/// <summary>The same act on some cases. Each is done or refused by itself, as if it were the only one.</summary>
internal static class WorkMany
{
    private const int Most = 100;

    /// <param name="To">Who works on them from now on.</param>
    /// <param name="Transition">Its code, of the kind of each case.</param>
    internal sealed record Request([property: JsonRequired] IReadOnlyList<int> Numbers, [property: JsonRequired] ManyAct Act, Guid? To = null, string? Tag = null, string? Transition = null, string? Reason = null);

    /// <param name="Why">What stood in the way; null where it was done.</param>
    /// <param name="Code">Of the problem, for whoever puts it in words.</param>
    internal sealed record Done(int Number, string? Code, string? Why);

    public static async Task<Results<Ok<IReadOnlyList<Done>>, ProblemHttpResult>> Handle(Request given, Db db, WorkingCalendars calendars, TimeProvider time, Acting acting, HttpContext http, CancellationToken cancel)
    {
        var errors = new FieldErrors();
        var numbers = given.Numbers.Distinct().ToList();
        errors.AddIf(numbers.Count is 0 or > Most, "numbers", numbers.Count == 0 ? FieldErrors.Required : "tooMany");
        errors.AddIf(given.Act == ManyAct.HandOver && given.To is null, "to", FieldErrors.Required);
        errors.AddIf(given.Act == ManyAct.Move && string.IsNullOrEmpty(given.Transition), "transition", FieldErrors.Required);
        var tags = given.Act == ManyAct.Tag ? CaseFields.Tags(errors, [given.Tag ?? ""]) : [];
        errors.AddIf(given.Act == ManyAct.Tag && tags.Count == 0, "tag", FieldErrors.Required);
        if (errors.Any) return errors.Problem();
        var done = new List<Done>();
        foreach (var number in numbers)
        {
            var answer = await (given.Act switch
            {
                ManyAct.HandOver => PassOn.Work(number, new(given.To!.Value, given.Reason), db, calendars, time, acting, http, cancel),
                ManyAct.Move => WorkCase.Move(number, new(given.Transition!) { Reason = given.Reason }, db, calendars, time, acting, http, cancel),
                _ => TagAsync(number, tags[0], new(db, calendars, time, acting), http, cancel),
            });
            done.Add(answer.Result is ProblemHttpResult refused ? new(number, refused.ProblemDetails.Extensions.TryGetValue("code", out var code) ? code as string : null, refused.ProblemDetails.Detail ?? refused.ProblemDetails.Title) : new(number, null, null));
            // What one of them left undone must not be saved with the next.
            db.ChangeTracker.Clear();
        }

        http.Response.Headers.Remove("ETag");
        return TypedResults.Ok<IReadOnlyList<Done>>(done);
    }

    private static Task<Results<Ok<CaseForm>, ProblemHttpResult>> TagAsync(int number, string tag, DeskStore desk, HttpContext http, CancellationToken cancel) =>
        StoredCases.WorkAsync(desk, number, http, opened =>
        {
            var tags = DeskJson.Read<List<string>>(opened.Row.Tags);
            if (tags.Contains(tag)) return Task.FromResult<ProblemHttpResult?>(null);
            if (tags.Count >= DeskCase.MostTags) return Task.FromResult<ProblemHttpResult?>(Problem.Invalid("tag", "tooMany"));
            var stood = FieldChanges.Of(opened.Row, opened.Definition);
            (opened.Row.Tags, opened.Row.Version) = (DeskJson.Text(tags.Append(tag).ToList()), opened.Row.Version + 1);
            desk.Db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.Changed, FieldChanges.Between(stood, FieldChanges.Of(opened.Row, opened.Definition))));
            return Task.FromResult<ProblemHttpResult?>(null);
        }, cancel);
}
