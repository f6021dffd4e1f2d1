using System.Globalization;
using System.Text.Json;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Tests.Satisfaction;

/// <summary>Where each figure of a reference program is found in an estimate; what a program leaves out or fills in, by the conventions of the data's note.</summary>
internal sealed class Figures(PlsEstimate estimate, PlsEstimate ofScores, string program)
{
    /// <summary>How a program was run, not what it found.</summary>
    private static readonly HashSet<string> Settings =
    [
        "scheme", "tol", "maxiter", "scaled", "iterations", "tolerance", "iter_max", "conv_criterion", "disattenuate", "converged", "stopCriterion", "maxIt", "iterations_reported", "weightDiff",
    ];

    private readonly List<string> wrong = [];

    public int Compared { get; private set; }

    public IReadOnlyList<string> Wrong => wrong;

    public void Compare(JsonElement section)
    {
        foreach (var figure in section.EnumerateObject().Where(figure => !Settings.Contains(figure.Name))) Walk(figure.Value, figure.Name, []);
    }

    private void Walk(JsonElement element, string key, string[] path)
    {
        if (element.ValueKind == JsonValueKind.Object) foreach (var part in element.EnumerateObject()) Walk(part.Value, key, [.. path, part.Name]);
        else Check(element, key, path);
    }

    private void Check(JsonElement expected, string key, string[] path)
    {
        Compared++;
        var place = $"{program}: {key} {string.Join(' ', path)}";
        if (expected.ValueKind == JsonValueKind.String)
        {
            if (path[^1] != "mode" || expected.GetString() != estimate.Model.Constructs.Single(construct => construct.Name == path[0]).Mode.ToString()) wrong.Add($"{place} is {expected}");
            return;
        }

        double? wanted = expected.ValueKind == JsonValueKind.Null ? null : expected.GetDouble();
        var found = Of(key, path);
        if (wanted is { } w ? !(found is { } f && Math.Abs(f - w) <= 1e-8 * Math.Max(1, Math.Abs(w))) : found is not null) wrong.Add($"{place}: {Text(wanted)} wanted, {Text(found)} found");
    }

    private static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "nothing";

    /// <summary>Only plspm has unscaled weights, for scores whose variance has the divisor n.</summary>
    private double? Of(string key, string[] path) => key switch
    {
        "outer_weights" => estimate.Weights[path[0]][path[1]] * (estimate.Model.Scaled ? 1 : Math.Sqrt(estimate.N / (estimate.N - 1))),
        "loadings" => estimate.Loadings[path[0]][path[1]],
        "communality" => estimate.Communality[path[0]][path[1]],
        "redundancy" => estimate.Redundancy.TryGetValue(path[0], out var redundancy) ? redundancy[path[1]] : 0,
        "paths" => estimate.Paths[path[0]],
        "R2" => Of(estimate.R2, path[0]) ?? (program.StartsWith("plspm", StringComparison.Ordinal) ? 0 : null),
        "R2adj" => Of(estimate.R2Adjusted, path[0]),
        "AVE" when program == "plspm_r" && IsB(path[0]) => 0,
        "AVE" when program == "plspm_python" && IsB(path[0]) => null,
        "AVE" or "block_communality" => estimate.Ave[path[0]],
        "mean_redundancy" => Of(estimate.MeanRedundancy, path[0]) ?? 0,
        "unidim" => Unidimensionality(path[0], path[1]),
        "gof" or "GoF" => estimate.GoodnessOfFit,
        "crossloadings" or "cross_loadings" => estimate.CrossLoadings[path[0]][path[1]],
        "effects" => path[1] switch
        {
            "direct" => Of(estimate.Paths, path[0]) ?? 0,
            "indirect" => Of(estimate.IndirectEffects, path[0]) ?? 0,
            "total" => Of(estimate.TotalEffects, path[0]) ?? 0,
            _ => double.NaN,
        },
        "inner_ols" => Regression(path[0], path[1], path[2]),
        "rescaled_score_means" => MeanOfAnswers(path[0]),
        "cronbach_rhoT" => Of(estimate.Alpha, path[0]),
        "rhoC_joereskog" => estimate.RhoC[path[0]],
        "rhoC_weighted" => estimate.RhoCWeighted[path[0]],
        "reliabilities_Q2" => estimate.Model.Constructs.Single(construct => construct.Name == path[0]).IsFactor ? estimate.RhoA[path[0]] : 1,
        "reliability" => path[1] switch
        {
            "alpha" => Of(estimate.Alpha, path[0]) ?? 1,
            "rhoC" => estimate.RhoC[path[0]],
            "rhoA" => estimate.RhoA[path[0]],
            "AVE" => estimate.Ave[path[0]],
            _ => double.NaN,
        },
        "HTMT_signed" => Pair(estimate.Htmt, path[0]),
        "HTMT_abs" => Pair(estimate.HtmtPlus, path[0]),
        "HTMT2_signed" => Pair(estimate.Htmt2, path[0]),
        "f2" => estimate.F2[path[0]],
        "f2_reestimated" => estimate.F2Reestimated[path[0]],
        "vif_items" => estimate.OuterVif[path[0]][path[1]],
        "vif_antecedents" => (program == "seminr" ? estimate.InnerVifOfScores : estimate.InnerVif).TryGetValue(path[0], out var vif) ? vif[path[1]] : null,
        "total_effects" => Of(estimate.TotalEffects, path[0]) ?? 0,
        "indirect_effects" or "total_indirect_effects" => estimate.IndirectEffects[path[0]],
        "it_criteria" => Criterion(ofScores, path[0], path[1]),
        "model_selection" => Criterion(estimate, path[0], path[1]),
        "construct_correlations" => estimate.ScoreCorrelations[path[0]][path[1]],
        "sqrt_AVE_diag" => estimate.FornellLarcker[path[0]][path[0]],
        "SRMR" => estimate.Fit?.Srmr,
        "SRMR_saturated" => estimate.Fit?.SrmrSaturated,
        "dL" => estimate.Fit?.DUls,
        "dG_log10" => estimate.Fit?.DGLog10,
        "dML" => estimate.Fit?.DMl,
        "chi_square" => estimate.Fit?.ChiSquare,
        "df" => estimate.Fit?.DegreesOfFreedom,
        "RMSEA" => estimate.Fit?.Rmsea,
        "NFI" => estimate.Fit?.Nfi,
        "CFI" => estimate.Fit?.Cfi,
        "GFI" => estimate.Fit?.GfiNorms,
        "RMS_theta" => estimate.Fit?.RmsTheta,
        "IPMA_raw_scale" => Map(estimate.ImportancePerformance(), path),
        "IPMA_0_100" => Map(estimate.ImportancePerformance(new(Range)), path),
        _ => double.NaN,
    };

    /// <summary>Answers of the first survey begin at 1, of the second at 0.</summary>
    private ScaleRange Range => new(estimate.Means.ContainsKey("IMAG1") ? 1 : 0, 10);

    private bool IsB(string name) => estimate.Model.Constructs.Single(construct => construct.Name == name).Mode == OuterMode.B;

    private double? Unidimensionality(string name, string figure)
    {
        var single = estimate.Eigenvalues[name].Count == 1;
        double? undefined = program == "plspm_r" ? 0 : null;
        return figure switch
        {
            "C.alpha" or "cronbach_alpha" when IsB(name) => undefined,
            "DG.rho" or "dillon_goldstein_rho" when IsB(name) => undefined,
            "C.alpha" => Of(estimate.Alpha, name) ?? 1,
            "cronbach_alpha" => Of(estimate.Alpha, name),
            "DG.rho" or "dillon_goldstein_rho" => estimate.DillonGoldsteinRho[name],
            "eig.1st" or "eig_1st" => estimate.Eigenvalues[name][0],
            "eig.2nd" or "eig_2nd" => single ? undefined : estimate.Eigenvalues[name][1],
            "mvs" => estimate.Eigenvalues[name].Count,
            _ => double.NaN,
        };
    }

    /// <summary>The intercept of centred scores is 0, its test certain; its error is that of their mean.</summary>
    private double? Regression(string to, string from, string figure)
    {
        var predecessors = estimate.Model.Paths.Count(path => path.To == to);
        if (from == "Intercept") return figure switch { "Std. Error" => Math.Sqrt((1 - estimate.R2[to]) / (estimate.N - predecessors - 1)), "Pr(>|t|)" => 1, _ => 0 };
        var test = estimate.PathTests![$"{from} -> {to}"];
        return figure switch { "Estimate" => test.Estimate, "Std. Error" => test.StandardError, "t value" => test.T, "Pr(>|t|)" => test.P, _ => double.NaN };
    }

    /// <summary>plspm's rescaled scores: answers weighted by the outer weights, made to sum to 1.</summary>
    private double MeanOfAnswers(string name) =>
        estimate.Weights[name].Sum(weight => weight.Value * estimate.Means[weight.Key]) / estimate.Weights[name].Values.Sum();

    private double? Map(ImportancePerformance? map, string[] path) => map is null ? null : path[0] switch
    {
        "min" => Range.Min,
        "max" => Range.Max,
        "performance_construct" => map.Performance[path[1]],
        "performance_indicator" => map.IndicatorPerformance[path[1]],
        "importance_construct_unstandardised_total_effects" => Of(map.Importance, path[1]) ?? 0,
        "normalised_unstandardised_weights" => map.Weights[path[1]][path[2]],
        "score_sd" => map.ScoreDeviations[path[1]],
        _ => double.NaN,
    };

    private static double? Criterion(PlsEstimate of, string criterion, string construct) => of.Selection[construct] is var all ? criterion switch
    {
        "AIC" => all.Aic,
        "AICc" => all.AicC,
        "AICu" => all.AicU,
        "BIC" => all.Bic,
        "FPE" => all.Fpe,
        "GM" => all.Gm,
        "HQ" => all.Hq,
        "HQc" => all.HqC,
        "Mallows_Cp" => all.MallowsCp,
        _ => double.NaN,
    } : null;

    private static double? Pair(Named<double> values, string pair) => Of(values, pair) ?? Of(values, string.Join(" - ", pair.Split(" - ").Reverse()));

    private static double? Of(Named<double> values, string name) => values.TryGetValue(name, out var value) ? value : null;
}
