namespace Shouwen.Engines.Satisfaction;

/// <summary>Partial least squares path modelling.</summary>
public static class EstimatePls
{
    /// <summary>Estimates a model from answers: a <see cref="PlsEstimate"/>, or an <see cref="EstimateRefused"/> that says why not.</summary>
    public static EstimateOutcome From(PathModel model, IndicatorData data)
    {
        if (!Stages.Has(model)) return Plain(model, data, null);
        var outcome = Stages.Estimate(model, data);
        if (outcome is PlsEstimate estimate) estimate.Asked = (model, data);
        return outcome;
    }

    /// <summary>A model of one stage, or the last of several.</summary>
    internal static EstimateOutcome Plain(PathModel model, IndicatorData data, PlsEstimate? before)
    {
        if (ModelCheck.Of(model, data) is { } unsound) return unsound;
        var (rows, refused) = Rows.Of(new(model), data);
        if (refused is not null) return refused;
        var solver = new Solver(rows!);
        solver.Solution.StageBefore = before;
        return solver.Solve() is { } unsolved ? unsolved : new PlsEstimate(data, rows!, solver);
    }
}
