using Shouwen.App.Http;

namespace Shouwen.App.Centres;

/// <summary>How joining and leaving go together, in a form as in an imported list.</summary>
internal static class EmployeeRules
{
    public const string BeforeJoined = "beforeJoined";
    public const string HasNotLeft = "hasNotLeft";

    public static void Check(FieldErrors errors, DateOnly? joined, DateOnly? left, bool? leftVoluntarily)
    {
        errors.AddIf(left < joined, "left", BeforeJoined);
        errors.AddIf(left is null && leftVoluntarily is not null, "leftVoluntarily", HasNotLeft);
    }
}
