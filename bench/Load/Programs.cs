using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Shouwen.Load;

/// <summary>What one program took. Its processor time is its own: work done for it by a database server is not in it.</summary>
internal sealed record Taken(double Seconds, double ProcessorSeconds, double PeakMegabytes);

/// <summary>Runs other programs and measures them.</summary>
internal static partial class Programs
{
    private const int Children = -1;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>One at a time: the processor time of all ended children is counted together.</summary>
    public static Taken Measure(string program, params IReadOnlyList<string> arguments)
    {
        var processor = ProcessorSecondsOfChildren();
        var watch = Stopwatch.StartNew();
        using var process = Start(program, arguments);
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        double peak = 0;
        while (!process.WaitForExit(Glance)) peak = Math.Max(peak, PeakMegabytes(process.Id));
        var seconds = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {errors.Result}{output.Result}");
        return new(seconds, ProcessorSecondsOfChildren() - processor, peak);
    }

    public static Process Start(string program, IReadOnlyList<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;

    /// <summary>The largest that a running process has been; 0 when it has just ended.</summary>
    public static double PeakMegabytes(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static double ProcessorSecondsOfChildren()
    {
        if (getrusage(Children, out var usage) != 0) throw new InvalidOperationException("getrusage failed.");
        return usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6);
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int getrusage(int who, out Usage usage);

    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds, UserMicroseconds, SystemSeconds, SystemMicroseconds;
    }
}
