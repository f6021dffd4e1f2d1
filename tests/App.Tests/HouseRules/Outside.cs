using Mono.Cecil;

namespace Shouwen.App.Tests.HouseRules;

/// <summary>The world outside a computation: disk, net, console, processes, the clock on the wall, chance without a seed.</summary>
internal static class Outside
{
    private static readonly string[] Namespaces = ["System.IO", "System.Net", "System.Security.Cryptography"];

    // An engine may read a table that is part of its own assembly, and turn numbers into bytes in memory.
    private static readonly string[] Inside =
    [
        "System.IO.BinaryReader", "System.IO.BinaryWriter", "System.IO.InvalidDataException", "System.IO.MemoryStream", "System.IO.Stream", "System.IO.StreamReader",
        "System.IO.StringReader", "System.IO.StringWriter", "System.IO.TextReader", "System.IO.TextWriter",
    ];

    private static readonly string[] Types =
    [
        "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Timer",
        "NodaTime.SystemClock", "MathNet.Numerics.Random.RandomSeed",
    ];

    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.get_System",
        "System.Environment.GetEnvironmentVariable", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
        "System.Guid.NewGuid", "System.Random.get_Shared", "MathNet.Numerics.Random.SystemRandomSource.get_Default",
    ];

    public static bool IsReachedBy(MemberReference member)
    {
        var type = member.DeclaringType.GetElementType();
        return IsOutside(type) || Members.Contains($"{type.FullName}.{member.Name}") || DrawsItsOwnSeed(member, type) || OpensAFile(member, type);
    }

    private static bool IsOutside(TypeReference type) => Types.Contains(type.FullName)
        || (!Inside.Contains(type.FullName) && Namespaces.Any(space => type.Namespace == space || type.Namespace.StartsWith(space + ".", StringComparison.Ordinal)));

    private static bool OpensAFile(MemberReference member, TypeReference type) =>
        type.FullName == "System.IO.StreamReader"
        && member is MethodReference { Name: ".ctor", Parameters: [{ ParameterType.FullName: "System.String" }, ..] };

    private static bool DrawsItsOwnSeed(MemberReference member, TypeReference type) =>
        member is MethodReference { Name: ".ctor", Parameters.Count: 0 }
        && (type.FullName == "System.Random" || type.Namespace == "MathNet.Numerics.Random");
}
