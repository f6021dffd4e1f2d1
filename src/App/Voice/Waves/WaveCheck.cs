using Shouwen.App.Http;
using Shouwen.App.Voice.Definitions;

namespace Shouwen.App.Voice.Waves;

/// <summary>What a wave must satisfy, new or changed.</summary>
internal static class WaveCheck
{
    public const string BeforeOpening = "beforeOpening";
    public const string MoreThanPopulation = "moreThanPopulation";
    private const int LargestPopulation = 100_000_000;

    public static string Code(string? given, FieldErrors errors)
    {
        var code = errors.Text("code", given, Wave.MaxCode);
        errors.AddIf(code.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('-' or '_')), "code", DefinitionCheck.NotACode);
        return code;
    }

    public static WaveChange Check(WaveChange given, FieldErrors errors)
    {
        errors.AddIf(given.ClosesOn < given.OpensOn, "closesOn", BeforeOpening);
        errors.AddIf(given.Population is < 1 or > LargestPopulation, "population", FieldErrors.OutOfRange);
        errors.AddIf(given.Asked is < 1 or > LargestPopulation, "asked", FieldErrors.OutOfRange);
        errors.AddIf(given.Asked > given.Population, "asked", MoreThanPopulation);
        return given with
        {
            Name = errors.Text("name", given.Name, Wave.MaxName),
            ConductedBy = errors.OptionalText("conductedBy", given.ConductedBy, Wave.MaxName),
        };
    }

    public static void Write(WaveChange checkedChange, Wave row) =>
        (row.Name, row.OpensOn, row.ClosesOn, row.ConductedBy, row.Population, row.Asked, row.Owners) =
        (checkedChange.Name, checkedChange.OpensOn, checkedChange.ClosesOn, checkedChange.ConductedBy, checkedChange.Population, checkedChange.Asked, checkedChange.Owners ?? []);
}
