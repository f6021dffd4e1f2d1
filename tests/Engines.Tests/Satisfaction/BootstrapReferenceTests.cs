using System.Text.Json;
using Shouwen.Engines.Satisfaction;

namespace Shouwen.Engines.Tests.Satisfaction;

/// <summary>200 given resamples of the mobile phone survey, replicate by replicate, and what seminr's replicates and cSEM's jackknife say of them.</summary>
public class BootstrapReferenceTests
{
    private static readonly Statistic[] Kinds = [Statistic.Paths, Statistic.TotalEffects, Statistic.R2, Statistic.Weights, Statistic.Loadings];

    [Fact]
    public void Every_replicate_is_theirs()
    {
        var (result, header) = (Resampled(), ReferenceData.Header("mobi-ecsi-A-path-bootstrap-replicates.csv"));
        var expected = ReferenceData.Numbers("mobi-ecsi-A-path-bootstrap-replicates.csv", skip: 1);
        Assert.Equal((200, 200, 0), (result.Resamples, result.Usable, result.Failures.Count));
        for (var column = 0; column < header.Length; column++)
        {
            var replicates = Figure(result, header[column]).Replicates;
            for (var sample = 0; sample < 200; sample++) Assert.Equal(expected[sample][column], replicates[sample], 1e-8);
        }
    }

    [Fact]
    public void Every_summary_and_interval_is_theirs()
    {
        var (result, compared) = (Resampled(), 0);
        foreach (var parameter in ReferenceData.Json("mobi-ecsi-A-path-bootstrap.json").GetProperty("summary").EnumerateObject())
        {
            var figure = Figure(result, parameter.Name);
            foreach (var wanted in parameter.Value.EnumerateObject())
            {
                compared++;
                if (figure.Deviation == 0 && wanted.Name is "t" or "acceleration_cSEM" or "acceleration_mean_centred") continue;
                foreach (var (expected, found) in Numbers(wanted.Value).Zip(Found(figure, wanted.Name)))
                    Assert.True(Math.Abs(expected - found) <= 1e-8 * Math.Max(1, Math.Abs(expected)), $"{parameter.Name} {wanted.Name}: {expected} wanted, {found} found");
            }
        }

        Assert.Equal(87 * 10, compared);
    }

    private static BootstrapResult Resampled()
    {
        var file = ReferenceData.Json("mobi-ecsi-A-path.json");
        var estimate = ReferenceData.Estimate(ReferenceData.Model(file, InnerScheme.Path), ReferenceData.Survey("mobi.csv"));
        var given = ReferenceData.Numbers("mobi-bootstrap-indices.csv").Select(sample => Array.ConvertAll(sample, row => (int)row)).ToArray();
        return Assert.IsType<BootstrapResult>(Bootstrap.Of(estimate, new() { Given = given, Statistics = Kinds }, TestContext.Current.CancellationToken));
    }

    private static BootstrapFigure Figure(BootstrapResult result, string name) => name.Split([':'], 2) switch
    {
        ["total", var pair] => result.Of(Statistic.TotalEffects)[pair.Trim()],
        ["R2", var construct] => result.Of(Statistic.R2)[construct],
        ["w", var indicator] => result.Of(Statistic.Weights)[indicator],
        ["l", var indicator] => result.Of(Statistic.Loadings)[indicator],
        _ => result.Of(Statistic.Paths)[name],
    };

    private static double[] Numbers(JsonElement value) => value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(number => number.GetDouble())] : [value.GetDouble()];

    private static double[] Found(BootstrapFigure figure, string name) => name switch
    {
        "original" => [figure.Estimate!.Value],
        "boot_mean" => [figure.Mean!.Value],
        "boot_sd" => [figure.Deviation!.Value],
        "t" => [figure.T!.Value],
        "percentile_95" => [figure.Percentile!.Low, figure.Percentile.High],
        "basic_95" => [figure.Basic!.Low, figure.Basic.High],
        "bc_95" => [figure.Bc!.Low, figure.Bc.High],
        "bca_95_cSEM" => [figure.Bca!.Low, figure.Bca.High],
        "acceleration_cSEM" => [figure.Acceleration!.Value],
        "acceleration_mean_centred" => [figure.AccelerationAboutMean!.Value],
        _ => throw new InvalidOperationException($"{name} is not known."),
    };
}
