using Mono.Cecil;

namespace Shouwen.App.Tests.HouseRules;

/// <summary>The world outside a computation: disk, net, console, processes, the clock on the wall, chance without a seed.</summary>
internal static class Outside
{
    private static readonly string[] Namespaces =
        ["System.Net", "System.IO.IsolatedStorage", "System.IO.MemoryMappedFiles", "System.IO.Pipes", "System.Security.Cryptography"];

    private static readonly string[] Types =
    [
        "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Threading.Timer",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.FileSystemWatcher", "System.IO.RandomAccess",
        "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.DriveInfo",
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
        || Namespaces.Any(space => type.Namespace == space || type.Namespace.StartsWith(space + ".", StringComparison.Ordinal));

    private static bool OpensAFile(MemberReference member, TypeReference type) =>
        type.FullName is "System.IO.StreamReader" or "System.IO.StreamWriter"
        && member is MethodReference { Name: ".ctor", Parameters: [{ ParameterType.FullName: "System.String" }, ..] };

    private static bool DrawsItsOwnSeed(MemberReference member, TypeReference type) =>
        member is MethodReference { Name: ".ctor", Parameters.Count: 0 }
        && (type.FullName == "System.Random" || type.Namespace == "MathNet.Numerics.Random");
}
