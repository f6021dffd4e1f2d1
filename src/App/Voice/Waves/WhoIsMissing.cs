using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;
using Shouwen.App.Voice.Answers;
using Shouwen.App.Voice.Results;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Voice.Waves;

/// <param name="Code">Null for people of whom it is not known.</param>
public sealed record AskedGroup(string? Code, string? Name, AskedCount Count);

/// <param name="HiddenGroups">Groups too small to be told apart; their numbers are in the whole.</param>
public sealed record MissingPeople(string Cut, AskedCount Whole, IReadOnlyList<AskedGroup> Groups, int HiddenGroups);

/// <summary>
/// Of the people invited to a wave, how many of which group have answered. Counts only, and of no group in which somebody could be recognised.
/// </summary>
internal static class WhoIsMissing
{
    public static async Task<Results<Ok<MissingPeople>, ProblemHttpResult>> Handle(string code, string cut, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredWaves.FindAsync(db, acting.CentreId, code, cancel) is not { } wave) return StoredWaves.NotFound(code);
        var dims = SheetCuts.Dims.Where(one => string.Equals(one.ToString(), cut, StringComparison.OrdinalIgnoreCase)).ToList();
        if (dims is not [var dim]) return Problem.Invalid("cut", FieldErrors.UnknownCode);
        var counts = await AskedCounts.OfAsync(db, wave.Id, dim, cancel);
        var shown = Cells.Shown(counts.Select(count => (count.Key, count.Value.Asked)).ToList());
        var frame = (await CentreFrame.LoadAsync(db, acting.CentreId, cancel, new HashSet<Dim> { dim }))!;
        var names = frame.Members[dim].ToDictionary(member => member.Id);
        // Whoever sees their team sees no other, nor other cuts of the whole.
        var mine = shown.Where(member => acting.ScopeOf(Act.VoiceView) == Scope.Centre || (dim == Dim.Team && acting.TeamIds.Contains(member))).ToHashSet();
        var groups = counts.Where(count => mine.Contains(count.Key)).Select(count => new AskedGroup(names.GetValueOrDefault(count.Key)?.Code, names.GetValueOrDefault(count.Key)?.Name, count.Value));
        return TypedResults.Ok(new MissingPeople(
            cut.ToLowerInvariant(),
            new(counts.Values.Sum(count => count.Asked), counts.Values.Sum(count => count.Answered), counts.Values.Sum(count => count.OptedOut)),
            [.. groups.OrderBy(group => (double)group.Count.Answered / group.Count.Asked).ThenBy(group => group.Code)], counts.Count - mine.Count));
    }
}
