using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Http;

namespace Shouwen.App.Quality.Forms;

/// <summary>What marks would come to by a draft: for whoever makes a form and wishes to see how its weights work.</summary>
internal static class TryScorecard
{
    public sealed record Request([property: JsonRequired] IReadOnlyDictionary<string, ItemMark> Marks);

    public static async Task<Results<Ok<ScoreCard>, ProblemHttpResult>> Handle(string code, Request request, Db db, Acting acting, CancellationToken cancel)
    {
        if (await StoredScorecards.FindAsync(db, acting.CentreId, code, cancel) is not { } row) return StoredScorecards.NotFound(code);
        var wrong = ScorecardCheck.Of(row.Definition);
        if (wrong.Any) return wrong.Problem();
        var errors = new FieldErrors();
        var marks = ScoreMarks.Read(row.Definition, request.Marks, errors);
        return errors.Any ? errors.Problem() : TypedResults.Ok(ScoreCard.Of(row.Definition, marks));
    }
}

/// <summary>A score as pages show it.</summary>
/// <param name="Items">Codes of the items that are asked.</param>
/// <param name="Weights">What each item weighs in the whole, 0 to 1.</param>
public sealed record ScoreCard(
    double? Value, double? WithoutFailures, int Critical, int Fatal, IReadOnlyList<double?> Sections, IReadOnlyList<string> Items, IReadOnlyDictionary<string, double> Weights)
{
    internal static ScoreCard Of(ScorecardDefinition card, IReadOnlyDictionary<string, ItemMark> marks)
    {
        var score = ScoreMarks.Of(card, marks);
        var weights = card.Sections.SelectMany((section, s) => section.Items.Select((item, i) => (item.Code, Weight: score.Weights[s][i]))).ToDictionary(pair => pair.Code, pair => pair.Weight);
        return new(score.Value, score.WithoutFailures, score.Critical, score.Fatal, score.Sections, [.. ScoreMarks.Asked(card, marks).Select(item => item.Code)], weights);
    }
}
