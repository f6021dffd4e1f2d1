using System.CommandLine;
using System.Reflection;

namespace Shouwen;

/// <summary>`shouwen version`.</summary>
internal static class ShowVersion
{
    public static string Number { get; } =
        typeof(ShowVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static Command Command()
    {
        var command = new Command("version", "Say which version this is");
        command.SetAction(_ => Console.WriteLine($"shouwen {Number}"));
        return command;
    }
}
