using Microsoft.AspNetCore.Http.HttpResults;
using Shouwen.App.Http;
using Shouwen.Engines.Sampling;

namespace Shouwen.App.Quality.Plans;

/// <summary>What a plan that accepts lots does: how likely a lot passes, by how much of it is bad; and the smallest plan that keeps two risks.</summary>
internal static class ShowAcceptance
{
    private const int Steps = 60;
    private const double Usually = 0.95;
    private const double Rarely = 0.10;

    /// <param name="PassesUsually">The share of bad ones at which a lot still passes 95 times of a hundred.</param>
    /// <param name="PassesRarely">At which it passes ten times of a hundred.</param>
    public sealed record Response(int Size, int Accept, double PassesUsually, double PassesRarely, IReadOnlyList<CurvePoint> Curve);

    /// <param name="Share">Of bad ones in the lot.</param>
    /// <param name="Passes">Chance that the lot passes.</param>
    public sealed record CurvePoint(double Share, double Passes);

    public static Results<Ok<Response>, ProblemHttpResult> Handle(int size, int accept)
    {
        var errors = new FieldErrors();
        errors.Within("size", size, 1, PlanCheck.Most);
        if (!errors.Any) errors.Within("accept", accept, 0, size - 1);
        return errors.Any ? errors.Problem() : TypedResults.Ok(Of(new(size, accept)));
    }

    /// <summary>The smallest sample that passes a lot as good as `good` but with `goodRisk`, and one as bad as `bad` with `badRisk` at most.</summary>
    public static Results<Ok<Response>, ProblemHttpResult> Design(double good, double goodRisk, double bad, double badRisk)
    {
        var errors = new FieldErrors();
        errors.AddIf(!(good is > 0 and < 1), "good", FieldErrors.OutOfRange);
        errors.AddIf(!(bad > good && bad < 1), "bad", FieldErrors.OutOfRange);
        errors.AddIf(!(goodRisk is >= 0.001 and <= 0.5), "goodRisk", FieldErrors.OutOfRange);
        errors.AddIf(!(badRisk is >= 0.001 and <= 0.5), "badRisk", FieldErrors.OutOfRange);
        if (errors.Any) return errors.Problem();
        // Shares that lie close together take more than a draw may have.
        if (SinglePlan.For(good, goodRisk, bad, badRisk) is not { Plan: { Sample: <= PlanCheck.Most } plan }) return Problem.Invalid("bad", "tooClose");
        return TypedResults.Ok(Of(plan));
    }

    private static Response Of(SinglePlan plan)
    {
        var (usually, rarely) = (ShareWhere(plan, Usually), ShareWhere(plan, Rarely));
        var end = Math.Min(1, 1.6 * rarely);
        return new(plan.Sample, plan.Accept, usually, rarely, [.. Enumerable.Range(0, Steps + 1).Select(step => end * step / Steps).Select(share => new CurvePoint(share, plan.PassChance(share)))]);
    }

    /// <summary>The more is bad, the less passes: halved until no digit moves.</summary>
    private static double ShareWhere(SinglePlan plan, double chance)
    {
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 60; step++)
        {
            var middle = (low + high) / 2;
            if (plan.PassChance(middle) >= chance) low = middle;
            else high = middle;
        }

        return low;
    }
}
