using Naftiko.Compiler.Cli;
using Naftiko.Compiler.Cli.Hosting;

Console.OutputEncoding = System.Text.Encoding.UTF8;
return await Naftikoc.RunAsync(args, ToolHost.OfProcess());
