using System.Globalization;
using System.Text.Json;
using Shouwen.Engines.Agreement;

namespace Shouwen.Engines.Tests.Agreement;

/// <summary>Published ratings and what the R packages irr and psych and fast-krippendorff find in them; the files lie beside the repository and are not part of it.</summary>
public sealed class ReferenceAgreementTests
{
    private static readonly string Folder = Path.Combine(Repository(new(AppContext.BaseDirectory)), "..", "shared", "data", "qc", "agreement");

    [Theory]
    [InlineData("krippendorff_12x4", "krippendorff_12x4")]
    [InlineData("irr_anxiety", "irr_anxiety")]
    public void Alpha_of_every_level_is_as_published(string name, string file)
    {
        var expected = Json("expected_krippendorff").GetProperty(name);
        foreach (var level in Enum.GetValues<ScaleLevel>())
            Same(expected.GetProperty($"{level}".ToLowerInvariant()).GetDouble(), Krippendorff.Alpha(Read(file), level));
    }

    [Theory]
    [InlineData("irr_diagnoses_fleiss", "irr_diagnoses")]
    [InlineData("irr_anxiety_3raters", "irr_anxiety")]
    public void Kappa_of_several_raters_is_as_in_irr(string name, string file)
    {
        var expected = Json("expected_irr").GetProperty(name).GetProperty("fleiss");
        var found = FleissKappa.Of(Read(file))!;
        Same(expected.GetProperty("kappa").GetDouble(), found.Kappa);
        Same(expected.GetProperty("kappa_conger_exact").GetDouble(), found.Exact);
        Same(expected.GetProperty("z").GetDouble(), found.Z);
        Same(expected.GetProperty("p").GetDouble(), found.PValue);
        Assert.All(expected.GetProperty("category_kappa").EnumerateArray().Index(), one => Same(one.Item.GetDouble(), found.Categories[one.Index].Kappa));
        Assert.All(expected.GetProperty("category_z").EnumerateArray().Index(), one => Same(one.Item.GetDouble(), found.Categories[one.Index].Z));
    }

    [Theory]
    [InlineData("unweighted", KappaWeights.None)]
    [InlineData("linear", KappaWeights.Linear)]
    [InlineData("quadratic", KappaWeights.Quadratic)]
    public void Kappa_of_two_raters_is_as_in_irr(string name, KappaWeights weights)
    {
        var expected = Json("expected_irr").GetProperty("irr_anxiety_r1_r2").GetProperty(name);
        var found = CohenKappa.Of(Read("irr_anxiety"), 0, 1, weights)!;
        Same(expected.GetProperty("kappa").GetDouble(), found.Kappa);
        Same(expected.GetProperty("z").GetDouble(), found.Z);
        Same(expected.GetProperty("p").GetDouble(), found.PValue);
    }

    [Fact]
    public void Kappa_of_categories_without_an_order_is_as_in_irr()
    {
        var expected = Json("expected_irr").GetProperty("irr_diagnoses_r2_r3_cohen");
        var found = CohenKappa.Of(Read("irr_diagnoses"), 1, 2)!;
        Same(expected.GetProperty("kappa").GetDouble(), found.Kappa);
        Same(expected.GetProperty("z").GetDouble(), found.Z);
    }

    [Fact]
    public void The_interval_of_kappa_is_as_in_psych()
    {
        var expected = Json("expected_irr").GetProperty("psych_cohen1968");
        var rows = expected.GetProperty("table").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetDouble()).ToArray()).ToArray();
        var table = new double[3, 3];
        for (var i = 0; i < 3; i++) for (var j = 0; j < 3; j++) table[i, j] = Math.Round(200 * rows[i][j]);
        var (found, interval) = (CohenKappa.Of(table)!, expected.GetProperty("ci")[0]);
        Same(interval[1].GetDouble(), found.Kappa);
        Same(interval[0].GetDouble(), found.Low);
        Same(interval[2].GetDouble(), found.High);

        // With weights psych's variance is not that of Fleiss, Cohen and Everitt, which small changes of the table confirm.
        Same(expected.GetProperty("kappa_quadratic").GetDouble(), CohenKappa.Of(table, KappaWeights.Quadratic)!.Kappa);
    }

    [Theory]
    [InlineData("irr_anxiety_icc", "irr_anxiety")]
    [InlineData("shrout_fleiss_icc", "shrout_fleiss_1979")]
    public void All_six_intraclass_correlations_are_as_in_irr(string name, string file)
    {
        var expected = Json("expected_irr").GetProperty(name);
        var found = IntraclassCorrelation.Of(Read(file), likeIrr: true)!;
        Is("oneway__single", found.OneWaySingle);
        Is("oneway__average", found.OneWayAverage);
        Is("twoway_consistency_single", found.ConsistentSingle);
        Is("twoway_consistency_average", found.ConsistentAverage);
        Is("twoway_agreement_single", found.AbsoluteSingle);
        Is("twoway_agreement_average", found.AbsoluteAverage);

        void Is(string key, IntraclassCorrelation one)
        {
            double Of(string part) => expected.GetProperty(key).GetProperty(part).GetDouble();
            Same(Of("value"), one.Value);
            Same(Of("F"), one.F);
            Same(Of("df1"), one.Df1);
            Same(Of("df2"), one.Df2);
            Same(Of("p"), one.PValue);
            Same(Of("ci_low"), one.Low);
            Same(Of("ci_high"), one.High);
        }
    }

    private static void Same(double expected, double? found) => Assert.True(found is { } value && Math.Abs(value - expected) <= 1e-9 * Math.Max(1, Math.Abs(expected)), $"{found:R}, not {expected:R}");

    private static JsonElement Json(string name) => JsonDocument.Parse(File.ReadAllText(Existing(name + ".json"))).RootElement;

    private static Ratings Read(string name)
    {
        var rows = File.ReadAllLines(Existing(Path.Combine("inputs", name + ".csv"))).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')).ToList();
        return new([.. rows.Select(cells => Array.ConvertAll(cells, cell => cell.Length == 0 ? double.NaN : double.Parse(cell.Trim('"').Split('.')[0], CultureInfo.InvariantCulture)))]);
    }

    private static string Existing(string name)
    {
        var path = Path.Combine(Folder, name);
        Assert.SkipUnless(File.Exists(path), $"{name} is not here.");
        return path;
    }

    private static string Repository(DirectoryInfo at) => File.Exists(Path.Combine(at.FullName, "Shouwen.slnx")) ? at.FullName : Repository(at.Parent!);
}
